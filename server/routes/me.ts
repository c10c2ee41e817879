import { Person } from '../../utils/protocol/desk-api';
import { toPerson } from '../desk/sessions';
import type { App } from './app-types';
import { named } from './schemas';

export function addMeRoutes(app: App): void {
  const summary = 'Whose token this is';
  app.get('/v1/me', { schema: { summary, response: { 200: named(Person) } } }, async (request) =>
    toPerson(request.viewer),
  );
}
