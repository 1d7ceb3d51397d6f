package it.opposizioni.portal.complaint;

import it.opposizioni.portal.complaint.message.MessageClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Those of the person who writes. */
@ApplicationScoped
class OwnComplaints implements SimilarComplaints.Source {

    private static final int MOST = 20;

    private final ComplaintClient complaints;
    private final MessageClient messages;

    OwnComplaints(@RestClient ComplaintClient complaints, @RestClient MessageClient messages) {
        this.complaints = complaints;
        this.messages = messages;
    }

    @Override
    public ComplaintClient.Summaries about(String callerNumber) {
        return complaints.newest(callerNumber, null, MOST);
    }

    @Override
    public boolean addCalls(UUID complaint, String key, ComplaintClient.AddedCalls added) {
        return complaints.addCalls(complaint, key, added).textKept();
    }

    @Override
    public void write(UUID complaint, String key, MessageClient.NewMessage message) {
        messages.add(complaint, key, message);
    }
}
