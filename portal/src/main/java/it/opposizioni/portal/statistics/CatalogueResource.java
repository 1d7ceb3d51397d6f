package it.opposizioni.portal.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The description of the open data, where the national catalogue looks for it every day. */
@PermitAll
@Path(Catalogue.PATH)
@Blocking
class CatalogueResource {

    private final PortalConfig config;
    private final ObjectMapper json;
    private final DataChanges changes;

    CatalogueResource(PortalConfig config, ObjectMapper json, DataChanges changes) {
        this.config = config;
        this.json = json;
        this.changes = changes;
    }

    @GET
    public Response catalogue() throws JsonProcessingException {
        Catalogue catalogue = new Catalogue(config, changes.days());
        return Response.ok(json.writeValueAsString(catalogue.document()), "application/ld+json")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
