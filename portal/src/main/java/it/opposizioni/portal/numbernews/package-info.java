/** What happens to many numbers of one holder at once: gathered, and told in one letter. */
package it.opposizioni.portal.numbernews;
