package it.opposizioni.portal.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.chosen.SplitChoice;
import it.opposizioni.portal.cases.contradiction.ContradictionLabels;
import it.opposizioni.portal.cases.document.CaseDocumentClient;
import it.opposizioni.portal.cases.document.CaseDocumentClient.Documents;
import it.opposizioni.portal.cases.document.CaseDocumentTexts;
import it.opposizioni.portal.cases.draft.ProposalDrafts;
import it.opposizioni.portal.cases.timeline.CaseTimelineClient;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentLines;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One case: its complaints and what can be done now, and its history. */
@Path("/authority/cases/{id}")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseResource extends FormResource {

    private static final int PAGE = 25;
    private static final int MOST_OTHERS = 50;

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param complaints null when the service does not answer
         * @param answers of the evidence, counted; null when the service does not answer, or does not know the question
         * @param side null when the service does not answer
         * @param colleagues names by subject
         * @param others other open cases about the same caller, by id
         * @param split complaints that are chosen to become another case
         */
        static native TemplateInstance overview(
                Form form,
                CaseClient.Case file,
                CaseTimelineClient.Verdicts answers,
                OperatorSide side,
                OperatorSideLabels sideWords,
                AttachmentLines files,
                ComplaintClient.Summaries complaints,
                Map<String, String> colleagues,
                Map<String, String> others,
                SplitChoice split,
                CaseLabels words,
                ComplaintLabels complaintWords,
                String next,
                String first,
                String nonce);

        static native TemplateInstance history(CaseClient.Case file, CaseLabels words, CaseHistory history);

        private Templates() {}
    }

    private final CaseClient cases;
    private final CaseTimelineClient timelines;
    private final CaseDocumentClient documents;
    private final AttachmentPages attachments;
    private final ProposalDrafts drafts;

    CaseResource(
            Page page,
            ReturnedForms returned,
            @RestClient CaseClient cases,
            @RestClient CaseTimelineClient timelines,
            @RestClient CaseDocumentClient documents,
            AttachmentPages attachments,
            ProposalDrafts drafts) {
        super(page, returned);
        this.cases = cases;
        this.timelines = timelines;
        this.documents = documents;
        this.attachments = attachments;
        this.drafts = drafts;
    }

    @GET
    public TemplateInstance overview(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        CaseClient.Case file = cases.one(id);
        CaseLabels words = CaseLabels.in(page.lang());
        Form form = returned.here().orElseGet(Form::empty);
        String from = SplitChoice.cursor(form, cursor);
        ComplaintClient.Summaries complaints =
                PageSection.of(() -> cases.complaints(id, from, PAGE)).value();
        String here = page.link("authority/cases/" + id);
        return Templates.overview(
                form,
                file,
                PageSection.<CaseTimelineClient.Verdicts>ofNewer(() -> timelines.verdicts(id), null)
                        .value(),
                side(file),
                OperatorSideLabels.in(page.lang()),
                attachments.lines(AttachmentArea.SENT_TO_AUTHORITY),
                complaints,
                file.can("ASSIGN") ? Colleagues.namesOf(cases) : Map.of(),
                file.can("MERGE") ? others(file.summary(), words) : Map.of(),
                SplitChoice.of(form, complaints, from),
                words,
                ComplaintLabels.forAuthority(page.lang()),
                nextPage(here, complaints == null ? null : complaints.next()),
                from == null ? "" : here,
                UUID.randomUUID().toString());
    }

    @GET
    @Path("history")
    public TemplateInstance history(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        CaseLabels words = CaseLabels.in(page.lang());
        return Templates.history(
                file,
                words,
                CaseHistory.of(
                        file,
                        side(file),
                        Documents.of(file, documents),
                        words,
                        OperatorSideLabels.in(page.lang()),
                        ContradictionLabels.in(page.lang()),
                        texts(CaseDocumentTexts.class)));
    }

    private OperatorSide side(CaseClient.Case file) {
        if (file.summary().operatorId() == null) {
            return OperatorSide.NOTHING;
        }
        return PageSection.ofNewer(() -> cases.operatorSide(file.summary().id()), OperatorSide.NOTHING)
                .value();
    }

    /** The open ones about the same caller: no others can become one case with it. */
    private Map<String, String> others(CaseClient.Summary summary, CaseLabels words) {
        String subject = Objects.requireNonNullElse(summary.name(), summary.number());
        Map<String, String> others = new LinkedHashMap<>();
        PageSection<CaseClient.Summaries> open =
                PageSection.of(() -> cases.cases(List.of(), null, null, subject, null, null, null, null, MOST_OTHERS));
        if (open.available()) {
            open.value().items().stream()
                    .filter(summary::isAboutSameAs)
                    .filter(other ->
                            !other.id().equals(summary.id()) && !other.stage().equals("PROPOSED"))
                    .forEach(other -> others.put(other.id().toString(), words.subject(other) + " – " + other.code()));
        }
        return others;
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<Form> turned = SplitChoice.turned(form);
        if (turned.isPresent()) {
            return returned.toPage(turned.get(), "split");
        }
        CaseAct act = CaseAct.of(form, texts(CaseActTexts.class));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            cases.act(id, act.address(), form.key(), act.body());
            if (act.endsCase()) {
                drafts.end(id, page.visitor().subject());
            }
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "state", act::fieldOf));
        }
        return seeOther("authority/cases/" + id);
    }
}
