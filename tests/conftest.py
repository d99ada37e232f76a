"""Settings of the property tests: `ci` for every run, `deep` for hours (--hypothesis-profile=deep)."""

from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
# The same examples in each run, so that a run fails by what was changed and not by chance.
settings.register_profile(
    "ci",
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=_SLOW,
)
settings.register_profile("deep", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
# A few of the same examples for each mutant: see tests/mutation.
settings.register_profile(
    "mutation", settings.get_profile("ci"), max_examples=5, phases=[Phase.explicit, Phase.generate]
)
# pytest loads the profile that its command line names behind this one.
settings.load_profile("ci")
