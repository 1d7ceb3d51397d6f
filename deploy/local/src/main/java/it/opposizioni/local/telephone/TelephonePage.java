package it.opposizioni.local.telephone;

import it.opposizioni.local.telephone.Call.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone as web pages, without script. */
final class TelephonePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Telephone · Opposizioni</title>
              <style>
                body { font: 16px/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #17324d }
                .keys { display: grid; grid-template-columns: repeat(3, 4rem); gap: .5rem }
                button, input[type=text] { font: inherit; padding: .5rem }
                li { margin: .5rem 0 }
              </style>
            </head>
            <body>
              <main>
                <h1>Telephone</h1>
                %s
                <p><a href="/">Message inbox</a></p>
              </main>
            </body>
            </html>
            """;

    private static final String DIAL = """
            <p>Calls the register's answering system. Nothing leaves this machine.</p>
            <form method="post" action="/telephone">
              <p><label for="caller">The line that calls</label><br>
              <input type="text" id="caller" name="caller" value="+393331234567" inputmode="tel"></p>
              <p><input type="checkbox" id="hidden" name="hidden" value="yes"> <label for="hidden">Hide the number</label></p>
              <p><button>Call</button></p>
            </form>
            """;

    private static final String KEYS = """
            <h2>Press a key</h2>
            <form class="keys" method="post" action="/telephone/%1$s">
            %2$s</form>
            <form method="post" action="/telephone/%1$s">
              <p><label for="keys">Or several, for example a PIN</label><br>
              <input type="text" id="keys" name="keys" inputmode="numeric" autocomplete="off"> <button>Press them</button></p>
            </form>
            <p><a href="/telephone">Hang up</a></p>
            """;

    private static final String OVER = """
            <p>%s</p>
            <p><a href="/telephone">Call again</a></p>
            """;

    String dial() {
        return PAGE.formatted(DIAL);
    }

    String call(String id, Call call) {
        return PAGE.formatted(heard(call) + (call.state() == State.WAITING ? keys(id) : over(call.state())));
    }

    private static String heard(Call call) {
        List<String> heard = call.heard();
        return "<h2>What one hears</h2>\n<ol lang=\"%s\">\n".formatted(escape(call.language()))
                + heard.stream()
                        .map(words -> "<li>" + escape(words) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ol>\n";
    }

    private static String keys(String id) {
        String buttons = Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")
                .map(key -> "<button name=\"keys\" value=\"%1$s\">%1$s</button>\n".formatted(key))
                .collect(Collectors.joining());
        return KEYS.formatted(id, buttons);
    }

    private static String over(State state) {
        return OVER.formatted(state == State.TRANSFERRED ? "The call was put through." : "The call has ended.");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
