package it.opposizioni.complaint.release;

/** What can be done to a request. */
enum ReleaseAct {
    RELEASE,
    REFUSE,
    TAKE_BACK,
    DOWNLOAD
}
