package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.complaint.ComplaintClient.NewComplaint;
import it.opposizioni.portal.complaint.ComplaintDraft;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Entry;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filing;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;

/**
 * What somebody told the desk.
 *
 * @param desk how it came, and for whom
 */
record DeskReport(ComplaintDraft complaint, Entry desk) {

    /** As a complaint of its own. */
    Filing filing() {
        NewComplaint told = complaint.asComplaint();
        return new Filing(
                told.calledNumber(),
                told.calls(),
                told.company(),
                told.product(),
                told.text(),
                told.consentGiven(),
                told.askedToStop(),
                desk);
    }

    /** As what is added to a complaint that there is. */
    Note note() {
        return new Note(desk.channel(), desk.receivedAt(), desk.evidenceReference());
    }
}
