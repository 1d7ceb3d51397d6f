package it.opposizioni.local.inbox;

import java.util.List;
import java.util.stream.Collectors;

/** The inbox as a web page, for somebody who tries the suite. */
final class MessagePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="refresh" content="5">
              <title>Message inbox · Opposizioni</title>
              <style>
                body { font: 16px/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #17324d }
                article { border: 1px solid #5c6f82; border-radius: 4px; padding: 0 1rem; margin: 1rem 0 }
                pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
                h2 { font-size: 1rem }
              </style>
            </head>
            <body>
              <main>
                <h1>Message inbox</h1>
                <p>The e-mails, text messages and calls of the local run; none leaves this machine. Newest first; the page looks
                again every 5 seconds.</p>
                <p><a href="/telephone">Call the register from a line</a></p>
                %s
              </main>
            </body>
            </html>
            """;

    private static final String MESSAGE = """
            <article>
              <h2>%s to %s, <time>%s</time></h2>
              <p><strong>%s</strong></p>
              <pre>%s</pre>
            </article>
            """;

    String of(List<Messages.Message> messages) {
        String list = messages.isEmpty()
                ? "<p>No message yet.</p>"
                : messages.stream().limit(200).map(MessagePage::article).collect(Collectors.joining());
        return PAGE.formatted(list);
    }

    private static String article(Messages.Message m) {
        return MESSAGE.formatted(
                escape(m.kind()),
                escape(m.to()),
                m.receivedAt().substring(0, 19).replace('T', ' ') + " UTC",
                escape(m.subject()),
                escape(m.text()));
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
