/** Days and hours as people type them. */
package it.opposizioni.portal.moment;
