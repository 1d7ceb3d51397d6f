package it.opposizioni.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who represents an organisation, as the others see it who do.
 *
 * @param name absent when the identity provider does not state it
 * @param since when a registrar confirmed it
 * @param yours whether it is the reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrganisationRepresentative")
record RepresentativeView(String name, RepresentativeRole role, Instant since, boolean yours) {

    static RepresentativeView of(Representation each, String reader) {
        return new RepresentativeView(each.representative().name(), each.role(), each.decidedAt(), each.isOf(reader));
    }
}
