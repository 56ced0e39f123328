/** What an administrator wants published, where to, and how: the ini file, in the form of EMIR-SERP. */
@NullMarked
package org.waymark.registry.publisher.config;

import org.jspecify.annotations.NullMarked;
