VERSION = '1.2'
print('loading', __name__)
from . import models
