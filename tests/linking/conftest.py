import pytest

pytest.register_assert_rewrite("linking.cases")
