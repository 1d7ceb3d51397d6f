package it.opposizioni.complaint.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases that decide about their complaints, as complaints know them. */
public interface DecidingCases {

    /** What people call this case; empty when it was archived, and its complaints go on one by one. */
    Optional<String> code(UUID caseId);

    /** The last day for the operator to reply; empty when nothing is asked of it now. */
    Optional<LocalDate> replyAwaitedUntil(UUID caseId);

    /** Whether it is about the principal of those who called; otherwise it is about the caller, or there is no case. */
    boolean isAboutPrincipal(UUID caseId);

    /** Those that this official has, and that are not over. */
    List<UUID> goingOnWith(String official);
}
