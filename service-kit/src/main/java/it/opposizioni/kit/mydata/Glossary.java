package it.opposizioni.kit.mydata;

import it.opposizioni.kit.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the names of fields, or codes, mean; in the order in which they were added. */
public final class Glossary {

    private final Map<String, Text> terms = new LinkedHashMap<>();

    public Glossary with(String term, String it, String en) {
        return with(term, Text.of(it, en));
    }

    public Glossary with(String term, Text meaning) {
        if (terms.put(term, meaning) != null) {
            throw new IllegalArgumentException("explained twice: " + term);
        }
        return this;
    }

    public Map<String, String> in(Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        terms.forEach((term, text) -> words.put(term, text.in(locale)));
        return words;
    }
}
