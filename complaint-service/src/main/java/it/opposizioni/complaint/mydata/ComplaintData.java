package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.access.AccessView;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.opinion.Opinion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is held about a person because of the complaints that the person filed.
 *
 * @param opinions of how they were treated
 * @param accesses who looked at them
 */
@Schema(name = "ComplaintData")
record ComplaintData(List<ComplaintView> complaints, List<Opinion> opinions, List<AccessView> accesses) {}
