package it.opposizioni.portal.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** People's contacts. */
@ApplicationScoped
public class PersonContactRepository implements PanacheRepositoryBase<PersonContact, String> {}
