/// How the pages of a book look: one sheet for all of them, without fonts or scripts from elsewhere.
enum BookStyle {
    static let fileName = "style.css"

    /// Every text colour has a contrast of 7 to 1 at least with its ground, but what stands back 4.5 to 1. The grounds are those of the
    /// figures' themes, so that figures have no edge.
    static let sheet = """
        :root {
          color-scheme: light dark;
          --ground: #ffffff; --text: #222222; --quiet: #5b6370; --line: #d5d9df; --link: #004f7c; --tint: #f4f6f8;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ground: #14181f; --text: #e8e8e8; --quiet: #9aa4b2; --line: #3a4350; --link: #7cc4f0; --tint: #1d232c;
          }
        }
        * { box-sizing: border-box; }
        html { font-size: 106%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 0 1rem 3rem; max-width: 46rem; background: var(--ground); color: var(--text);
          font-family: system-ui, "Liberation Sans", "DejaVu Sans", sans-serif; line-height: 1.55; overflow-wrap: break-word;
        }
        a { color: var(--link); text-underline-offset: 0.15em; }
        a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--ground); }
        .skip:focus { left: 1rem; top: 0.5rem; z-index: 1; }
        header, footer { border-color: var(--line); border-style: solid; border-width: 0; }
        header { border-bottom-width: 1px; padding: 0.8rem 0; }
        footer { border-top-width: 1px; padding: 0.8rem 0; margin-top: 3rem; }
        header ul, footer ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; }
        footer ul { justify-content: space-between; }
        h1, h2, h3, h4, dt { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: 1.9rem; margin: 1.6rem 0 0.8rem; }
        h2 { font-size: 1.35rem; margin: 2.4rem 0 0.6rem; }
        h3 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
        p, ul, ol, pre, table, figure, blockquote, details { margin: 0.8rem 0; }
        li { margin: 0.25rem 0; }
        .quiet, figcaption, .comment { color: var(--quiet); }
        code, pre { font-family: ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 0.9em; }
        :not(pre) > code { background: var(--tint); padding: 0.1em 0.25em; border-radius: 0.2em; }
        pre { background: var(--tint); border-left: 3px solid var(--line); padding: 0.7rem 0.9rem; overflow-x: auto; line-height: 1.45; }
        pre code { font-size: 1em; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-size: 0.95em; }
        th, td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { border-bottom-width: 2px; }
        .right { text-align: right; font-variant-numeric: tabular-nums; }
        .center { text-align: center; }
        figure { margin: 1.4rem 0; }
        figure a { display: block; }
        img { display: block; width: 100%; height: auto; }
        figcaption { font-style: italic; margin-top: 0.4rem; }
        blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); }
        details { border: 1px solid var(--line); border-radius: 0.3rem; padding: 0 0.9rem; }
        summary { cursor: pointer; padding: 0.45rem 0; font-weight: 600; }
        .chapters { list-style: none; padding: 0; }
        .chapters li { margin: 1.1rem 0; }
        .chapters p { margin: 0.1rem 0; }
        @media (min-width: 62rem) { figure, .wide, main > pre { margin-right: -6rem; } }
        @media screen and (max-width: 34rem) {
          body { padding: 0 0.8rem 2rem; }
          h1 { font-size: 1.55rem; }
          /* Smaller, and nobody could read what is written in a figure: it can be moved to and fro instead. */
          figure a { overflow-x: auto; }
          img { width: 36rem; }
        }
        @media print {
          @page { margin: 2cm; }
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          .skip, header, footer, .contents { display: none; }
          figure, .wide, main > pre { margin-right: 0; }
          h1, h2, h3 { break-after: avoid; }
          figure, pre, table, details { break-inside: avoid; }
          pre { white-space: pre-wrap; }
          main a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; }
          summary { list-style: none; }
          details { border: 0; padding: 0; }
          /* Paper cannot be unfolded. */
          details::details-content { content-visibility: visible; block-size: auto; }
        }

        """
}
