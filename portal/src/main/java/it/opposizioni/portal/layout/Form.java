package it.opposizioni.portal.layout;

import it.opposizioni.portal.moment.WrittenDay;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person typed, kept as typed, and what is wrong with it, in the order of the page. */
public final class Form {

    /** Fields whose names begin so are used once, and are kept neither in a draft nor until the page is shown again. */
    public static final String ONCE = "once-";

    private static final String KEY = "key";
    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean postponed;

    /** A form as it is kept between two requests. */
    public record State(Map<String, List<String>> values, Map<String, String> errors, boolean postponed) {}

    public static Form of(State state) {
        Form form = new Form();
        form.values.putAll(state.values());
        form.errors.putAll(state.errors());
        form.postponed = state.postponed();
        return form;
    }

    /** All but what is used {@link #ONCE}, and the token that guards against forged forms: each page has its own. */
    public State state() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(name -> name.equals(FormTokens.NAME) || name.startsWith(ONCE));
        return new State(kept, new LinkedHashMap<>(errors), postponed);
    }

    /** With which the page showed it; empty where it came without. */
    public String token() {
        return value(FormTokens.NAME);
    }

    public static Form empty() {
        return new Form();
    }

    public static Form of(MultivaluedMap<String, String> posted) {
        Form form = new Form();
        posted.forEach((name, value) -> form.values.put(name, List.copyOf(value)));
        return form;
    }

    public Form with(String name, String value) {
        values.put(name, value == null ? List.of() : List.of(value));
        return this;
    }

    public Form withAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** The first value, trimmed; empty when there is none. */
    public String value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** An id that was chosen from a list; empty when there is none, or what is there is none. */
    public Optional<UUID> id(String name) {
        return read(value(name));
    }

    /** All that are ids; what is none is left out. */
    public List<UUID> ids(String name) {
        return all(name).stream().flatMap(each -> read(each).stream()).toList();
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A day as {@link WrittenDay} reads it; empty when there is none. */
    public Optional<LocalDate> day(String name) {
        return WrittenDay.read(value(name));
    }

    /** A time of day as a browser's own field sends it, or as people write it (9.30); empty when there is none. */
    public Optional<LocalTime> time(String name) {
        try {
            return Optional.of(LocalTime.parse(value(name), WRITTEN_TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * This form, ready to be shown. A new one gets a key, and one that came back keeps its own: a request that was executed
     * although its answer was lost is then not executed again.
     */
    public Form keyed() {
        return with(KEY, key());
    }

    /** Under which a service does what this form asks for once, however often it is sent. A malformed key counts as none. */
    public String key() {
        return id(KEY).orElseGet(UUID::randomUUID).toString();
    }

    /** From now on it is another request. */
    public Form withoutKey() {
        values.remove(KEY);
        return this;
    }

    /** The first thing said about a field stays. */
    public Form reject(String name, String error) {
        errors.putIfAbsent(name, error);
        return this;
    }

    /** Nothing in it is wrong: it can be sent as it is, later. */
    public Form postpone(String name, String reason) {
        postponed = true;
        return reject(name, reason);
    }

    public boolean isPostponed() {
        return postponed;
    }

    public String error(String name) {
        return errors.get(name);
    }

    public Map<String, String> errors() {
        return errors;
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }
}
