package it.opposizioni.portal.messages;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators' contacts. */
@ApplicationScoped
class OperatorContactRepository implements PanacheRepositoryBase<OperatorContact, UUID> {}
