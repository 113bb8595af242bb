package academy.guildhall.people.ui;

import academy.guildhall.people.PasskeyOnTheWay;
import academy.guildhall.people.PasskeySignIn;
import academy.guildhall.platform.security.HalfWay;
import academy.guildhall.platform.security.PasskeyChallenges;
import academy.guildhall.platform.security.SecondStep.Asked;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What a device is asked at sign-in: for the script of the sign-in pages. It needs no session and makes none, and who isn't half way
 * learns of nobody's passkeys. See ADR 0067.
 */
@Controller
class PasskeyController {
    private final PasskeySignIn passkeys;
    private final PasskeyOnTheWay first;
    private final PasskeyChallenges challenges;
    private final AcademyTime time;

    PasskeyController(PasskeySignIn passkeys, PasskeyOnTheWay first, PasskeyChallenges challenges, AcademyTime time) {
        this.passkeys = passkeys;
        this.first = first;
        this.challenges = challenges;
        this.time = time;
    }

    @PostMapping("/login/passkey")
    ResponseEntity<String> alone(HttpServletRequest request, HttpServletResponse response) {
        return answer(Optional.of(passkeys.ask(challenges.give(request, response, null), null)));
    }

    @PostMapping("/login/code/passkey")
    ResponseEntity<String> afterPassword(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                halfWay(request, Asked.CODE).map(half -> passkeys.ask(challenges.give(request, response, half), half)));
    }

    @PostMapping("/login/second-factor/passkey")
    ResponseEntity<String> first(HttpServletRequest request, HttpServletResponse response) {
        return answer(halfWay(request, Asked.SET_UP)
                .flatMap(half -> first.ask(half, challenges.give(request, response, half))));
    }

    private Optional<HalfWay> halfWay(HttpServletRequest request, Asked asked) {
        return HalfWay.of(request, time.now()).filter(half -> half.asked() == asked);
    }

    private static ResponseEntity<String> answer(Optional<String> question) {
        return question.map(json -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
