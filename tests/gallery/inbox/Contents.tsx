/** All screens in one page, each in a frame of its own, since each fills its window. */
export const Contents = ({ names, query }: { names: string[]; query: URLSearchParams }) => (
  <main>
    <h1>Inbox, every screen in every state</h1>
    {names.map((name) => {
      const address = `?${new URLSearchParams({ ...Object.fromEntries(query), screen: name })}`;
      return (
        <section key={name} aria-label={name}>
          <h2>
            <a href={address}>{name}</a>
          </h2>
          <iframe src={address} title={name} width="1280" height="800" loading="lazy" />
        </section>
      );
    })}
  </main>
);
