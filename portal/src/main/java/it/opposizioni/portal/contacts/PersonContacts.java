package it.opposizioni.portal.contacts;

import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Remembers where to write to somebody. */
@ApplicationScoped
public class PersonContacts {

    private final PersonContactRepository people;
    private final Clock clock;

    PersonContacts(PersonContactRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public Optional<PersonContact> of(String subject) {
        return people.findByIdOptional(subject);
    }

    /** @param email null or empty for nobody who wants e-mail */
    @Transactional
    public void choose(Visitor visitor, String email, String language) {
        String chosen = email == null || email.isBlank() ? null : email;
        PersonContact person =
                people.findByIdOptional(visitor.subject()).orElseGet(() -> new PersonContact(visitor.subject()));
        person.change(visitor.name(), chosen, language, clock.instant());
        // last: the row is written as it is now
        people.persist(person);
    }

    /** Somebody who has not chosen yet is written to where the identity provider says. */
    @Transactional
    public void remember(Visitor visitor, String language) {
        if (people.findByIdOptional(visitor.subject()).isEmpty()) {
            choose(visitor, visitor.email().orElse(null), language);
        }
    }
}
