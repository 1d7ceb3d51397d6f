package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a decision can be made of, over HTTP. */
@Path("/v1/case-norms")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class NormResource {

    /** @param fixedCeiling the most that a fine for it can be, where that does not depend on the turnover; 0 where another authority fines */
    @Schema(name = "CaseNorm")
    record NormView(Norm code, String citation, String text, Long fixedCeiling) {}

    /** A measure that can be taken about a violation. */
    @Schema(name = "CaseMeasure")
    record MeasureView(Measure code, String text) {}

    /** Both in the order in which they are offered. */
    @Schema(name = "CaseNorms")
    record Norms(List<NormView> norms, List<MeasureView> measures) {}

    private static Long fixedCeiling(Norm norm) {
        return switch (norm.ceiling()) {
            case OF_TURNOVER -> null;
            case ROC -> SanctionCeiling.ROC;
            case NONE -> 0L;
        };
    }

    @GET
    @Operation(
            operationId = "listCaseNorms",
            summary =
                    "Norms that a decision can stand on, with their citations, and the measures; in the language asked for.",
            description = "Where a ceiling is fixed, the turnover does not matter.")
    public RestResponse<Norms> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        Norms norms = new Norms(
                Stream.of(Norm.values())
                        .map(norm ->
                                new NormView(norm, norm.citation(), norm.label().in(locale), fixedCeiling(norm)))
                        .toList(),
                Stream.of(Measure.values())
                        .map(measure -> new MeasureView(measure, measure.label().in(locale)))
                        .toList());
        return RestResponse.ResponseBuilder.ok(norms)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
