package it.opposizioni.complaint;

import java.util.HashMap;
import java.util.Map;

/** A list that conditions narrow, in Hibernate's query language. */
public final class Narrowing {

    private final StringBuilder query;
    private final Map<String, Object> values = new HashMap<>();

    /** @param entity whose rows the whole list has; conditions may call a row {@code c} */
    public Narrowing(String entity) {
        query = new StringBuilder("from " + entity + " c where 1 = 1");
    }

    /** Only rows of which this holds. */
    public void to(String condition) {
        query.append(" and ").append(condition);
    }

    /** The same, with a value in the condition, under its name; a value of null narrows nothing. */
    public void to(String condition, String name, Object value) {
        if (value != null) {
            to(condition);
            with(name, value);
        }
    }

    /** One more value of a condition. */
    public void with(String name, Object value) {
        values.put(name, value);
    }

    public String query(String order) {
        return query + " order by " + order;
    }

    public Map<String, Object> values() {
        return values;
    }
}
