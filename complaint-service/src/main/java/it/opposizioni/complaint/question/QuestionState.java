package it.opposizioni.complaint.question;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the last question to the reporter of a complaint is: {@link LastQuestion#state}. */
@Schema(name = "ComplaintQuestionState")
public enum QuestionState {
    /** The reporter has time to answer. */
    ASKED,
    ANSWERED,
    /** The last day has passed without an answer: the authority goes on without. */
    NO_ANSWER
}
