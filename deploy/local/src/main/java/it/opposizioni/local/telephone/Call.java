package it.opposizioni.local.telephone;

import static it.opposizioni.local.telephone.VoiceDocument.child;
import static it.opposizioni.local.telephone.VoiceDocument.children;
import static it.opposizioni.local.telephone.VoiceDocument.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** One call: somebody hears and keys. It interprets as much of VoiceXML 2.1 as the register's documents use. */
final class Call {

    /** How far it is. */
    enum State {
        /** Somebody is to key something. */
        WAITING,
        TRANSFERRED,
        ENDED
    }

    private static final String CALLER = "session.connection.remote.uri";
    private static final String LENGTH = "length=";
    private static final int MOST_STEPS = 50;

    private final String caller;
    private final Documents documents;
    private final List<String> heard = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private VoiceDocument document;
    private Element waiting;
    private String keyed = "";
    private State state = State.WAITING;
    private int steps;

    /**
     * Calls.
     *
     * @param caller what the network says of the line, as a URI
     * @param start path of the first document
     */
    Call(String caller, Documents documents, String start) {
        this.caller = caller;
        this.documents = documents;
        attempt(() -> goTo(start));
    }

    /** One key after the other; what is keyed after the end is not heard by anybody. */
    synchronized void key(String keys) {
        for (String key : keys.split("")) {
            if (state == State.WAITING && key.matches("[0-9*#]")) {
                steps = 0;
                attempt(() -> press(key));
            }
        }
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    synchronized State state() {
        return state;
    }

    /** Of what was heard last. */
    synchronized String language() {
        return document == null ? "en" : document.language();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException e) {
            heard.add("[" + e.getMessage() + "]");
            state = State.ENDED;
        }
    }

    private void press(String key) {
        if (is(waiting, "menu")) {
            choose(key);
        } else {
            collect(key);
        }
    }

    private void choose(String key) {
        Element menu = waiting;
        children(menu).stream()
                .filter(choice ->
                        is(choice, "choice") && choice.getAttribute("dtmf").equals(key))
                .findFirst()
                .ifPresentOrElse(choice -> goTo(choice.getAttribute("next")), () -> say(menu));
    }

    private void collect(String key) {
        keyed += key;
        String type = waiting.getAttribute("type");
        int length =
                type.contains(LENGTH) ? Integer.parseInt(type.substring(type.indexOf(LENGTH) + LENGTH.length())) : 1;
        if (keyed.length() == length) {
            variables.put(waiting.getAttribute("name"), keyed);
            Element field = waiting;
            child(field, "filled").ifPresent(this::run);
        }
    }

    private void goTo(String next) {
        int hash = next.indexOf('#');
        String path = hash < 0 ? next : next.substring(0, hash);
        if (!path.isEmpty()) {
            load(documents.fetch(path));
        }
        enter(hash < 0 ? document.first() : document.named(next.substring(hash + 1)));
    }

    private void load(String text) {
        document = VoiceDocument.parse(text);
        declare(document.root());
    }

    private void enter(Element dialogue) {
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException("the dialogue goes round in circles");
        }
        if (is(dialogue, "menu")) {
            waiting = dialogue;
            say(dialogue);
            return;
        }
        declare(dialogue);
        for (Element item : children(dialogue)) {
            if (is(item, "field")) {
                waiting = item;
                keyed = "";
                say(item);
                return;
            }
            if (is(item, "transfer")) {
                say(item);
                heard.add("[transferred to " + item.getAttribute("dest") + "]");
                state = State.TRANSFERRED;
                return;
            }
            if (is(item, "block") && run(item)) {
                return;
            }
        }
        state = State.ENDED;
    }

    /** @return true when it went on elsewhere, or ended */
    private boolean run(Element container) {
        for (Element step : children(container)) {
            switch (step.getLocalName()) {
                case "prompt" -> hear(step);
                case "goto" -> {
                    goTo(step.getAttribute("next"));
                    return true;
                }
                case "submit" -> {
                    submit(step);
                    return true;
                }
                case "disconnect" -> {
                    state = State.ENDED;
                    return true;
                }
                default -> throw new IllegalStateException("this telephone does not know " + step.getLocalName());
            }
        }
        return false;
    }

    private void submit(Element submit) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : submit.getAttribute("namelist").split(" ")) {
            values.put(name, variables.getOrDefault(name, ""));
        }
        load(documents.submit(submit.getAttribute("next"), values));
        enter(document.first());
    }

    /** A value is a text between quotes, or the caller's address. */
    private void declare(Element scope) {
        for (Element variable : children(scope)) {
            if (is(variable, "var")) {
                String value = variable.getAttribute("expr");
                variables.put(
                        variable.getAttribute("name"),
                        value.equals(CALLER) ? caller : value.substring(1, value.length() - 1));
            }
        }
    }

    private void say(Element item) {
        child(item, "prompt").ifPresent(this::hear);
    }

    private void hear(Element prompt) {
        heard.add(prompt.getTextContent().strip().replaceAll("\\s+", " "));
    }
}
