package it.opposizioni.portal.authority;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.Evidence;
import it.opposizioni.portal.complaint.VerdictPanel;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.complaint.message.MessageClient.Messages;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.factsource.SourceFilter;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.opinion.OpinionClient;
import it.opposizioni.portal.passedon.OtherAuthorities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The regulator's view of one complaint with its evidence, and the steps of its work. */
@Path("/authority/complaints/{id}")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class AuthorityComplaintResource extends FormResource {

    @CheckedTemplate(basePath = "authority")
    static class Templates {
        /**
         * @param evidence with the facts of the source that was chosen; null when the service does not answer
         * @param sources null then
         * @param messages between its reporter and the authority; null when the service does not answer
         * @param opinion of its reporter, once it is closed; null while there is none, and when the service does not answer
         * @param principals for whom the call was made, where that is open
         * @param outcomes that it can be closed with now; empty where that is not for this page
         * @param parties about whom a case can be made of it now
         */
        static native TemplateInstance complaint(
                Form form,
                ComplaintClient.Complaint complaint,
                Evidence evidence,
                VerdictPanel verdicts,
                SourceFilter sources,
                AttachmentPanel attachments,
                Messages messages,
                OpinionClient.Given opinion,
                ComplaintLabels words,
                List<Caller> callers,
                PrincipalPanel principals,
                List<Choice> outcomes,
                List<Choice> parties,
                String nonce);

        private Templates() {}
    }

    private final ComplaintClient complaints;
    private final AuthorityComplaintClient authority;
    private final AttachmentPages attachments;
    private final MessageClient messages;
    private final OpinionClient opinions;
    private final HiddenNumbers numbers;

    AuthorityComplaintResource(
            Page page,
            ReturnedForms returned,
            @RestClient ComplaintClient complaints,
            @RestClient AuthorityComplaintClient authority,
            AttachmentPages attachments,
            @RestClient MessageClient messages,
            @RestClient OpinionClient opinions,
            HiddenNumbers numbers) {
        super(page, returned);
        this.complaints = complaints;
        this.authority = authority;
        this.attachments = attachments;
        this.messages = messages;
        this.opinions = opinions;
        this.numbers = numbers;
    }

    @GET
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam(SourceFilter.PARAMETER) String source) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        ComplaintLabels words = ComplaintLabels.forAuthority(page.lang());
        Evidence evidence = PageSection.of(() -> complaints.evidence(id)).value();
        SourceFilter sources = evidence == null ? null : SourceFilter.of(evidence.timeline(), source, page);
        List<Choice> parties = CaseParties.of(complaint, words, texts(CaseTexts.class));
        return Templates.complaint(
                OtherAuthorities.chosen(CaseParties.chosen(returned.here().orElseGet(Form::empty), parties)),
                complaint,
                evidence == null ? null : evidence.of(sources),
                VerdictPanel.forAuthority(complaint, evidence, page),
                sources,
                attachments.panel(id, AttachmentArea.AUTHORITY),
                PageSection.ofNewer(() -> messages.about(id), Messages.none()).value(),
                opinion(complaint),
                words,
                Caller.of(complaint, words, numbers),
                PrincipalPanel.of(complaint, principals(complaint), texts(CaseTexts.class)),
                Outcomes.of(complaint, texts()),
                parties,
                UUID.randomUUID().toString());
    }

    /** Only an operator that called has principals. */
    private AuthorityComplaintClient.Principals principals(ComplaintClient.Complaint complaint) {
        return complaint.accused() == null || complaint.accused().name() == null
                ? AuthorityComplaintClient.Principals.NONE
                : PageSection.ofNewer(
                                () -> authority.principals(complaint.id()), AuthorityComplaintClient.Principals.NONE)
                        .value();
    }

    private OpinionClient.Given opinion(ComplaintClient.Complaint complaint) {
        OpinionClient.Opinion found = complaint.stage().startsWith("CLOSED")
                ? PageSection.<OpinionClient.Opinion>ofNewer(() -> opinions.opinion(complaint.id()), null)
                        .value()
                : null;
        return found == null ? null : found.given();
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            switch (form.value("act")) {
                case "TAKE_IN_CHARGE" -> complaints.act(id, "taking-in-charge", form.key());
                case "INVESTIGATE" -> complaints.act(id, "investigation", form.key());
                case "CHOOSE_PRINCIPAL" -> {
                    Optional<UUID> chosen = form.id("principal");
                    if (chosen.isEmpty()) {
                        return returned.toPage(form.reject("principal", texts().principalMissing()));
                    }
                    authority.choose(
                            id, new AuthorityComplaintClient.ChosenPrincipal(chosen.get(), form.value("seen")));
                }
                default -> {
                    if (!close(id, form)) {
                        return returned.toPage(form);
                    }
                }
            }
        } catch (UpstreamException e) {
            return returned.toPage(refused(form, e));
        }
        return seeOther("authority/complaints/" + id);
    }

    /** Where a colleague was faster, the page shows what the colleague did. */
    private Form refused(Form form, UpstreamException e) {
        return e.status() == 409 && !e.isAboutOwnComplaint()
                ? form.reject("history", texts().somebodyElse())
                : FormProblems.into(
                        form, e, "acts", pointer -> pointer.equals("/operatorId") ? "principal" : pointer.substring(1));
    }

    private AuthorityTexts texts() {
        return texts(AuthorityTexts.class);
    }

    private boolean close(UUID id, Form form) {
        AuthorityTexts texts = texts();
        if (!Outcomes.isOne(form.value("outcome"))) {
            form.reject("outcome", texts.outcomeMissing());
        }
        if (form.value("reason").isEmpty()) {
            form.reject("reason", texts.reasonMissing());
        }
        OtherAuthorities.in(page.lang()).check(form, form.value("outcome"));
        if (form.isWrong()) {
            return false;
        }
        authority.close(
                id,
                form.key(),
                new AuthorityComplaintClient.Closure(
                        form.value("outcome"), form.value("reason"), OtherAuthorities.in(form)));
        return true;
    }
}
