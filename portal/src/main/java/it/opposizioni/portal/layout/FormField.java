package it.opposizioni.portal.layout;

import java.util.List;

/**
 * A field of a form, in the reader's language. A form lists its fields once; its page, the check for what is missing and the summary are
 * made from the list (tag {@code formField}).
 *
 * @param hint may be empty
 * @param missing what to say when nothing was entered; empty where the field is optional
 * @param choices the answers of a question with few answers; empty for a field to write in
 */
public record FormField(String name, Kind kind, String label, String hint, String missing, List<Choice> choices) {

    /** How browsers let people write: keyboard, width, what they may fill in by themselves. */
    public enum Kind {
        LINE("text", "off", "", ""),
        ORGANISATION("text", "organization", "", ""),
        EMAIL("email", "off", "", ""),
        DIGITS("text", "off", "numeric", "short"),
        TEXT("text", "off", "", ""),
        CHOICE("", "", "", "");

        private final String type;
        private final String autocomplete;
        private final String inputmode;
        private final String css;

        Kind(String type, String autocomplete, String inputmode, String css) {
            this.type = type;
            this.autocomplete = autocomplete;
            this.inputmode = inputmode;
            this.css = css;
        }

        public String type() {
            return type;
        }

        public String autocomplete() {
            return autocomplete;
        }

        public String inputmode() {
            return inputmode;
        }

        public String css() {
            return css;
        }

        public boolean isMultiline() {
            return this == TEXT;
        }

        public boolean isChoice() {
            return this == CHOICE;
        }
    }

    /** Says in the form that this field is missing, or that the answer was not among those offered. */
    public void check(Form form) {
        String value = form.value(name);
        boolean offered =
                choices.isEmpty() || choices.stream().anyMatch(c -> c.value().equals(value));
        if (!missing.isEmpty() && (value.isEmpty() || !offered)) {
            form.reject(name, missing);
        }
    }
}
