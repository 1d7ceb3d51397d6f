package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.access.AccessView;
import it.opposizioni.complaint.attachment.ComplaintAttachments;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.message.Messages;
import it.opposizioni.complaint.mydata.ComplaintData.Asked;
import it.opposizioni.complaint.opinion.Opinions;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gathers what is held about one person (GDPR art. 15). */
@ApplicationScoped
class ComplaintDataService {

    /** More looks in twelve months than any official has time for. */
    private static final int MOST_ACCESSES = 10_000;

    private final ComplaintService complaints;
    private final ComplaintAttachments attachments;
    private final Messages messages;
    private final Questions questions;
    private final Opinions opinions;
    private final AccessLog accesses;
    private final DeskPeople desk;

    ComplaintDataService(
            ComplaintService complaints,
            ComplaintAttachments attachments,
            Messages messages,
            Questions questions,
            Opinions opinions,
            AccessLog accesses,
            DeskPeople desk) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.messages = messages;
        this.questions = questions;
        this.opinions = opinions;
        this.accesses = accesses;
        this.desk = desk;
    }

    @Transactional
    ComplaintData of(Caller caller) {
        desk.handOver(caller);
        String person = caller.subject();
        return new ComplaintData(
                complaints.reportedBy(person),
                attachments.addedBy(person),
                messages.of(person),
                questions.to(person).stream().map(Asked::of).toList(),
                opinions.of(person),
                accesses.latest(desk.keysOf(person), MOST_ACCESSES).stream()
                        .map(AccessView::of)
                        .toList(),
                desk.records(person));
    }
}
