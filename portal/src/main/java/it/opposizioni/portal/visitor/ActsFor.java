package it.opposizioni.portal.visitor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * For whom a visitor acts, or acted when a form was shown.
 *
 * @param id of the delegation, or of the operator; empty for a visitor who acts for themselves
 */
public record ActsFor(Kind kind, String id) {

    public static final ActsFor ONESELF = new ActsFor(Kind.ONESELF, "");

    /** Whom one can act for. */
    public enum Kind {
        ONESELF,
        /** Another person, or an organisation, under a delegation. */
        PERSON,
        OPERATOR
    }

    static ActsFor person(UUID delegation) {
        return new ActsFor(Kind.PERSON, delegation.toString());
    }

    static ActsFor operator(String id) {
        return new ActsFor(Kind.OPERATOR, id);
    }

    @JsonIgnore
    public boolean isOneself() {
        return kind == Kind.ONESELF;
    }

    @JsonIgnore
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    @JsonIgnore
    public boolean isOperator() {
        return kind == Kind.OPERATOR;
    }

    /** Whose drafts these are: the visitor's, apart for each person that the visitor acts for. */
    public String owner(String subject) {
        return isPerson() ? subject + "/" + id : subject;
    }
}
