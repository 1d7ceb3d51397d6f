package it.opposizioni.portal.looks;

import it.opposizioni.portal.looks.LookClient.Looks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the services for their notes, with the token of the official who reads them. */
@ApplicationScoped
class LookSources {

    private final LookClient complaints;
    private final RegisterLookClient register;
    private final OperatorLookClient operators;

    LookSources(
            @RestClient LookClient complaints,
            @RestClient RegisterLookClient register,
            @RestClient OperatorLookClient operators) {
        this.complaints = complaints;
        this.register = register;
        this.operators = operators;
    }

    /**
     * @param filters by their names in the address
     * @param cursor null for the first page
     */
    Looks ask(LookSource source, Map<String, String> filters, String cursor, int limit) {
        String person = filters.get("person");
        String kind = filters.get("kind");
        String purpose = filters.get("purpose");
        String from = filters.get("from");
        String to = filters.get("to");
        return switch (source) {
            case COMPLAINTS -> complaints.looks(person, filters.get("code"), kind, purpose, from, to, cursor, limit);
            case REGISTER -> register.looks(person, kind, purpose, from, to, cursor, limit);
            case OPERATORS -> operators.looks(person, kind, purpose, from, to, cursor, limit);
        };
    }
}
