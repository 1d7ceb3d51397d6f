package it.opposizioni.portal.cases.contradiction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ChosenComplaint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it tells which complaints of a case a violation cannot be found with. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/contradictions")
public interface ContradictionClient {

    /**
     * One complaint.
     *
     * @param reason OTHER_PARTY, NUMBER_FALSIFIED, NOT_OPPOSED or EXEMPTED
     * @param operatorId of whom it accuses instead; null of a number, and for another reason
     * @param number that it accuses instead; null of an operator, for another reason, and from a service of the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contradiction(
            UUID complaintId, String code, String reason, UUID operatorId, String operatorName, String number) {

        boolean isAgainstOther() {
            return "OTHER_PARTY".equals(reason);
        }

        /** The register allowed the call: a violation that does not rest on the register may be found all the same. */
        boolean isOfRegister() {
            return "NOT_OPPOSED".equals(reason) || "EXEMPTED".equals(reason);
        }

        /** As a form has it. */
        public ChosenComplaint chosen() {
            return new ChosenComplaint(complaintId, code);
        }
    }

    /**
     * @param awaited complaints whose evidence is still to come, which keep a violation from being found, too
     * @param all how many contradict it
     * @param items the newest of them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contradictions(long awaited, long all, List<Contradiction> items) {

        public static final Contradictions NONE = new Contradictions(0, 0, List.of());

        /** A violation is not approved for now. */
        public boolean isAgainst() {
            return awaited > 0 || all > 0;
        }

        public boolean isPart() {
            return items.size() < all;
        }

        /** There is one that may stay where the violation does not rest on the register. */
        public boolean isOfRegister() {
            return items.stream().anyMatch(Contradiction::isOfRegister);
        }

        /** Those that can become one case together: it is about one caller, or one principal. */
        public List<List<Contradiction>> groups() {
            Map<Object, List<Contradiction>> groups = items.stream()
                    .collect(Collectors.groupingBy(Contradictions::whom, LinkedHashMap::new, Collectors.toList()));
            return List.copyOf(groups.values());
        }

        /** Of a number that is not said it is not known which are about the same. */
        private static Object whom(Contradiction each) {
            return each.isAgainstOther()
                    ? Stream.of(each.operatorId(), each.number(), each.complaintId())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow()
                    : "same";
        }
    }

    @GET
    Contradictions contradictions(@PathParam("id") UUID id);
}
