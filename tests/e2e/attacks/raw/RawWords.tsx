import { cleanHtml } from './clean-html';

/** Takes a text for markup, where the browser lets it; one that it refuses leaves the others alone. */
const pour = (html: string) => (element: HTMLElement | null) => {
  try {
    if (element) element.innerHTML = cleanHtml(html);
  } catch {
    if (element) element.textContent = 'refused';
  }
};

/** Stands in for what shows the words of people. */
export const PlainText = ({ text }: { text: string }) => <div class="words comment-text" ref={pour(text)} />;

export const CommentText = PlainText;

/** The same for names of files. */
export const CutName = ({ name }: { name: string }) => <span class="cut-start" ref={pour(name)} />;

export const MiddleCut = ({ name }: { name: string }) => <bdi class="middle-cut" ref={pour(name)} />;
