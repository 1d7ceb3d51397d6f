package it.opposizioni.registry.withoutaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CorrespondentRepository implements PanacheRepositoryBase<Correspondent, UUID> {}
