package it.opposizioni.portal.messages;

import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Remembers where to write to somebody. */
@ApplicationScoped
public class Contacts {

    private final PersonRepository people;
    private final Clock clock;

    Contacts(PersonRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public Optional<Person> of(String subject) {
        return people.findByIdOptional(subject);
    }

    /** @param email null or empty for nobody who wants e-mail */
    @Transactional
    public void choose(Visitor visitor, String email, String language) {
        Person person = people.findByIdOptional(visitor.subject()).orElseGet(() -> {
            Person unknown = new Person(visitor.subject());
            people.persist(unknown);
            return unknown;
        });
        person.change(visitor.name(), email == null || email.isBlank() ? null : email, language, clock.instant());
    }

    /** Somebody who has not chosen yet is written to where the identity provider says. */
    @Transactional
    public void remember(Visitor visitor, String language) {
        if (people.findByIdOptional(visitor.subject()).isEmpty()) {
            choose(visitor, visitor.email().orElse(null), language);
        }
    }
}
