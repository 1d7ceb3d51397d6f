package it.opposizioni.portal.cases.version;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.version.ProposalClient.Proposed;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What has changed between the decisions that were proposed for a case: who approves reads what is new since it was returned. */
@Path("/authority/cases/{id}/decision/versions")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ProposalResource extends PageResource {

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /** @param versions newest first; null when the service does not answer, or is of a release that does not know the question */
        static native TemplateInstance proposals(CaseClient.Case file, List<Version> versions, CaseLabels words);

        private Templates() {}
    }

    /**
     * One proposal.
     *
     * @param number from 1 on
     * @param changed since the one before; null of the first
     */
    record Version(long number, Proposed proposed, List<ProposalFields.Changed> changed) {}

    private final CaseClient cases;
    private final ProposalClient proposals;

    ProposalResource(Page page, @RestClient CaseClient cases, @RestClient ProposalClient proposals) {
        super(page);
        this.cases = cases;
        this.proposals = proposals;
    }

    @GET
    public TemplateInstance versions(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        ProposalClient.All found = PageSection.<ProposalClient.All>ofNewer(() -> proposals.proposals(id), null)
                .value();
        return Templates.proposals(file, found == null ? null : versions(found.items()), CaseLabels.in(page.lang()));
    }

    private List<Version> versions(List<Proposed> proposed) {
        if (proposed.isEmpty()) {
            return List.of();
        }
        ProposalFields fields = new ProposalFields(cases.norms(), page.lang());
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            versions.add(new Version(
                    i + 1L,
                    proposed.get(i),
                    i == 0
                            ? null
                            : fields.between(
                                    proposed.get(i - 1).decision(),
                                    proposed.get(i).decision())));
        }
        return versions.reversed();
    }
}
