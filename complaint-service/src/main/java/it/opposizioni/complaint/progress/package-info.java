/** What those who came to the desk are told of their complaint, besides what they reported. */
package it.opposizioni.complaint.progress;
