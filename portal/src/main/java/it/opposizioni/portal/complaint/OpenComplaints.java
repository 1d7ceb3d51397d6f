package it.opposizioni.portal.complaint;

import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Complaints that a person has begun and not sent. */
@ApplicationScoped
public class OpenComplaints {

    private final Drafts drafts;

    OpenComplaints(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The latest first. */
    public List<Draft> of(String subject) {
        return drafts.open(subject, ComplaintPages.DRAFT);
    }
}
