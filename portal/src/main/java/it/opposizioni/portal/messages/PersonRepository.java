package it.opposizioni.portal.messages;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** People's contacts. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, String> {}
