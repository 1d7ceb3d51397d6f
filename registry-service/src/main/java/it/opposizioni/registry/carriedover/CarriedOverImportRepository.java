package it.opposizioni.registry.carriedover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CarriedOverImportRepository implements PanacheRepositoryBase<CarriedOverImport, UUID> {}
