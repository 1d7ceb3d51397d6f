package it.opposizioni.registry.legacyimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LegacyImportRepository implements PanacheRepositoryBase<LegacyImport, UUID> {}
