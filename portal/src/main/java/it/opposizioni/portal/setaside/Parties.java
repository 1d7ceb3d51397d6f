package it.opposizioni.portal.setaside;

import it.opposizioni.portal.delegation.ActingChoice;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.ActingFor;
import it.opposizioni.portal.visitor.ActsFor;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Names for whom a form was shown, and for whom the visitor acts now. */
@RequestScoped
class Parties {

    private final Page page;
    private final ActingChoice people;
    private final ActingFor operators;

    Parties(Page page, ActingChoice people, ActingFor operators) {
        this.page = page;
        this.people = people;
        this.operators = operators;
    }

    Party of(ActsFor whom) {
        return switch (whom.kind()) {
            case ONESELF -> Party.YOURSELF;
            case PERSON -> person(UUID.fromString(whom.id()));
            case OPERATOR -> operator(whom.id());
        };
    }

    Party now() {
        if (page.principal() != null) {
            return Party.named(page.principal().name(), true);
        }
        if (page.actsFor().isOperator()) {
            return operator(page.actsFor().id());
        }
        return page.visitor().isOperator() && !page.visitor().isCitizen() ? Party.NO_OPERATOR : Party.YOURSELF;
    }

    private Party person(UUID delegation) {
        ActingChoice.Principal principal = people.principal(delegation);
        return Party.named(principal.name(), principal.usable());
    }

    private Party operator(String id) {
        return operators.find(id).map(found -> Party.named(found.name(), true)).orElse(Party.NO_OPERATOR);
    }
}
