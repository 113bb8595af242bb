/** What every module stands on: time, sign-in, language, the shell and the shared parts of a page. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@NullMarked
package academy.guildhall.platform;

import org.jspecify.annotations.NullMarked;
