package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.SimilarComplaints;
import it.opposizioni.portal.drafts.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands on what a registrar has written down, once however often it is sent: the key of a draft is that of its answers. */
@ApplicationScoped
class DeskSending {

    private final DeskDrafts drafts;
    private final DeskComplaintClient complaints;
    private final DeskSearchClient searches;

    DeskSending(DeskDrafts drafts, @RestClient DeskComplaintClient complaints, @RestClient DeskSearchClient searches) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.searches = searches;
    }

    /** As a complaint of its own. */
    UUID file(Draft draft, DeskReport told) {
        UUID id = complaints.file(draft.key(), told.filing()).complaint().id();
        drafts.finish(draft, id);
        return id;
    }

    /** To which its calls may belong. */
    List<ComplaintClient.Summary> similar(DeskReport told) {
        return similarTo(told).to(told.complaint());
    }

    void join(Draft draft, DeskReport told, UUID complaint) {
        similarTo(told).join(complaint, told.complaint(), draft.key());
        drafts.finish(draft, complaint);
    }

    private SimilarComplaints similarTo(DeskReport told) {
        return new SimilarComplaints(new DeskSource(told, searches, complaints));
    }
}
