package it.opposizioni.portal.complaint;

import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Complaints that a person has started and not sent. */
@ApplicationScoped
public class ComplaintDrafts {

    private final Drafts drafts;

    ComplaintDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The latest first. */
    public List<Draft> of(String subject) {
        return drafts.open(subject, ComplaintPages.DRAFT);
    }
}
