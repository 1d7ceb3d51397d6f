package it.opposizioni.portal.callingnumbers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: files of numbers that an operator declares, each in one transaction. */
@RegisterRestClient(configKey = "operator-transfer")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/calling-numbers/imports")
public interface NumberImportClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ImportLine(long line, String code, String detail, String text) {}

    /** The result of an import; the lines are those that need attention. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Import(
            UUID id,
            long received,
            long declared,
            long unchanged,
            long conflicts,
            long invalid,
            List<ImportLine> lines) {

        public Import {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** The same file again changes nothing. */
    @POST
    @Consumes("text/csv")
    Import importFile(File numbers);
}
