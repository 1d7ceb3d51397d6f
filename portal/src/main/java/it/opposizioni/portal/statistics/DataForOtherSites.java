package it.opposizioni.portal.statistics;

import io.quarkus.vertx.http.runtime.filters.Filters;
import it.opposizioni.kit.crossorigin.CrossOrigin;
import jakarta.enterprise.event.Observes;

/** Pages of every site may read the files of the open data, and their catalogue; nothing else of the portal. */
class DataForOtherSites {

    void register(@Observes Filters filters) {
        CrossOrigin.allow(filters, path -> path.startsWith("/data/") || path.equals(Catalogue.PATH));
    }
}
