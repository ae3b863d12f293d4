ran_as = 'script' if __name__ == '__main__' else 'module ' + __name__

def double(x):
    return x * 2

if __name__ == '__main__':
    print('should not print')
