/** When calls came, as far as their reporters know. */
package it.opposizioni.complaint.calltime;
