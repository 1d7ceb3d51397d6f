package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintDraft;
import it.opposizioni.portal.complaint.SimilarComplaints;
import it.opposizioni.portal.complaint.message.MessageClient;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.AddedCalls;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.AddedMessage;
import java.util.UUID;

/** Those that the person on the telephone has told the desk of: complaint-service says why of no others. */
record DeskSource(DeskReport told, DeskSearchClient searches, DeskComplaintClient complaints)
        implements SimilarComplaints.Source {

    @Override
    public ComplaintClient.Summaries about(String callerNumber) {
        ComplaintDraft draft = told.complaint();
        return searches.find(new DeskSearchClient.Search(
                told.desk().taxCode(),
                draft.calledNumber(),
                callerNumber,
                draft.earliestOf(callerNumber),
                draft.calls().size()));
    }

    @Override
    public boolean addCalls(UUID complaint, String key, ComplaintClient.AddedCalls added) {
        AddedCalls calls = new AddedCalls(added.calls(), told.note(), added.text());
        return complaints.addCalls(complaint, key, calls).complaint().textKept();
    }

    @Override
    public void write(UUID complaint, String key, MessageClient.NewMessage message) {
        complaints.addMessage(complaint, key, new AddedMessage(message.text(), told.note(), message.seen()));
    }
}
