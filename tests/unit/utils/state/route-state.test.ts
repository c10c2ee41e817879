// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it } from 'vitest';
import {
  back,
  go,
  goTo,
  goToArticle,
  keepScroll,
  keptScroll,
  previousRoute,
  putBackArticle,
  route,
} from '../../../../utils/state/route-state';

const article = (slug: string) => ({ screen: 'article' as const, slug });

beforeEach(() => goTo({ screen: 'search' }));

it('articles that link to one another in a circle never make the way back longer than they are many', () => {
  go(article('a'));
  for (let round = 0; round < 50; round++) {
    goToArticle(article('b'));
    goToArticle(article('c'));
    goToArticle(article('a'));
  }
  expect(route.value).toEqual(article('a'));
  back();
  expect(route.value.screen).toBe('search');
});

it('a link leads on, and back leads to where it was followed', () => {
  go(article('a'));
  goToArticle(article('b'));
  expect(previousRoute.value).toEqual(article('a'));
  back();
  expect(route.value).toEqual(article('a'));
});

it('a place knows how far down it was; one that was not shown yet knows nothing', () => {
  go(article('a'));
  const left = route.value;
  keepScroll(left, 420);
  go(article('b'));
  expect(keptScroll(route.value)).toBeUndefined();
  back();
  expect(keptScroll(route.value)).toBe(420);
});

it('an article that comes back takes the place of the one that was enlarged, with what was behind it', () => {
  go(article('a'));
  putBackArticle({ slug: 'b', block: 4 });
  expect(route.value).toEqual({ screen: 'article', slug: 'b', block: 4 });
  back();
  expect(route.value.screen).toBe('search');
  goTo({ screen: 'tickets' });
  putBackArticle({ slug: 'b' });
  back();
  expect(route.value.screen).toBe('tickets');
});
